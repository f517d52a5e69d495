class Settings:
    LANGUAGE = "en"
    DEBUG = False

    def configure(self, **options):
        for name, value in options.items():
            setattr(self, name, value)


settings = Settings()
