# about: Workers shall wait for the parent's signal, a module-level Event of a context.
# run: fork=ok spawn=ok
# differs: variable
import multiprocessing as mp

ctx = mp.get_context()
go = ctx.Event()


def run(lane):
    return lane, go.wait(0.2)  # expect: unshared-primitive go


if __name__ == "__main__":
    go.set()
    with ctx.Pool(2) as pool:
        print(pool.map(run, [1, 2]))
