package workbench.workload.download;

import java.util.List;

/**
 * A page of a gallery, as its server lists it.
 *
 * @param page its number
 * @param images the paths of its images on their server, in its order, such as {@code /images/7.png}
 */
record ListedPage(int page, List<String> images) {

    ListedPage {
        images = List.copyOf(images);
    }
}
