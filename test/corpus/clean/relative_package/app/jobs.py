"""What a job is."""

DEFAULTS = {"width": 100, "height": 100}


class Job:
    def __init__(self, name, options):
        self.name = name
        self.options = dict(DEFAULTS, **options)

    def perform(self):
        return "%s %dx%d" % (self.name, self.options["width"], self.options["height"])
