# about: a long script of a scraper without a network; one name exists only under the guard
# run: fork=ok spawn=exception
# differs: output
"""Collect links of (invented) pages in parallel.

usage: long_scraper.py
"""
import collections
import html.parser
import itertools
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from urllib.parse import urljoin, urlsplit

PAGES = {
    "http://one.example/": '<a href="/a">A</a> <a href="http://two.example/">2</a>',
    "http://one.example/a": '<a href="/">back</a> <img src="x.png">',
    "http://two.example/": '<a href="http://one.example/a">A</a>',
}
MAX_DEPTH = 3
WORKERS = 2

Page = collections.namedtuple("Page", "url links images")


class LinkParser(html.parser.HTMLParser):
    """Gathers what a page refers to."""

    def __init__(self, base):
        super().__init__()
        self.base = base
        self.links = []
        self.images = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "a" and attributes.get("href"):
            self.links.append(urljoin(self.base, attributes["href"]))
        elif tag == "img" and attributes.get("src"):
            self.images.append(urljoin(self.base, attributes["src"]))


def get(url):
    try:
        return PAGES[url]
    except KeyError:
        raise ValueError("no such page: %s" % url)


def allowed(url):
    host = urlsplit(url).hostname
    return host in hosts  # expect: guard-only-global hosts


def parse(url):
    parser = LinkParser(url)
    parser.feed(get(url))
    links = [link for link in parser.links if allowed(link)]
    return Page(url, links, parser.images)


def crawl(start):
    seen = {start}
    todo = [start]
    found = []
    with ProcessPoolExecutor(max_workers=WORKERS) as executor:
        for depth in itertools.count():
            if not todo or depth == MAX_DEPTH:
                break
            futures = [executor.submit(parse, url) for url in todo]
            todo = []
            for future in as_completed(futures):
                page = future.result()
                found.append(page)
                for link in page.links:
                    if link not in seen:
                        seen.add(link)
                        todo.append(link)
    return sorted(found)


def report(pages, stream):
    for page in pages:
        json.dump(page._asdict(), stream)
        stream.write("\n")


def main():
    pages = crawl("http://one.example/")
    report(pages, sys.stdout)
    return os.EX_OK if pages else 1


if __name__ == "__main__":
    hosts = {urlsplit(url).hostname for url in PAGES}
    sys.exit(main())
