# about: Asking for spawn by name needs the guard no less.
# run: fork=ok spawn=respawn
# differs: exception RuntimeError
import multiprocessing


def halve(number):
    return number / 2


ctx = multiprocessing.get_context("spawn")
with ctx.Pool(2) as pool:  # expect: missing-main-guard Pool
    halves = pool.map(halve, [2, 4, 6])
print(halves)
