"""Asks a server which images are on the pages of its gallery."""

import json
import struct
import urllib.parse
import urllib.request

HEAD = struct.Struct(">iq")
LENGTH = struct.Struct(">H")
LISTED = struct.Struct(">ii")

TYPES = ("image/jpeg", "image/png")


def prepare():
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # like the clients in Java, past any proxy

    def perform(described):
        page, patience = HEAD.unpack_from(described)
        address, client_id, token = texts(described, HEAD.size)
        request = urllib.request.Request(address, headers={"Authorization": "Client-ID " + client_id})
        with opener.open(request, timeout=patience / 1000) as response:
            listing = json.loads(response.read().decode("utf-8"))
        images = [path(image["link"], token) for image in listing["data"] if image["type"] in TYPES]
        return LISTED.pack(page, len(images)) + b"".join(text(image) for image in images)

    return perform


def path(link, token):
    found = urllib.parse.urlsplit(link).path
    return found[len(token):] if found.startswith(token) else found


def text(value):
    encoded = value.encode("utf-8")
    return LENGTH.pack(len(encoded)) + encoded


def texts(data, at):
    while at < len(data):
        begin = at + LENGTH.size
        at = begin + LENGTH.unpack_from(data, at)[0]
        yield data[begin:at].decode("utf-8")
