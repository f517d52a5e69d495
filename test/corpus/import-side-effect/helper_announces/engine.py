"""A model of an engine."""

LITRES_PER_100_KM = 6.5

print("engine: loaded the consumption model")  # expect: import-side-effect print


class Engine:
    def consumption(self, distance):
        return distance * LITRES_PER_100_KM / 100
