/**
 * How the image server is to behave, as both sides know it: the server acts on it, and the client computes from it what
 * is possible. {@link workbench.workload.download.profile.ServerOptions} holds it all, {@link
 * workbench.workload.download.profile.NetworkProfile} names the usual ones, and {@link
 * workbench.workload.download.profile.Schedule} says how fast a job can be.
 */
@NullMarked
package workbench.workload.download.profile;

import org.jspecify.annotations.NullMarked;
