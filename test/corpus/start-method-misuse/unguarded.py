# about: The method is set at import, which spawned children repeat.
# run: fork=ok spawn=exception forkserver=ok|exception
# differs: exception RuntimeError
import multiprocessing

multiprocessing.set_start_method("spawn")  # expect: start-method-misuse multiprocessing.set_start_method


def work(number):
    print("work", number)


if __name__ == "__main__":
    for number in range(2):
        process = multiprocessing.Process(target=work, args=(number,))
        process.start()
        process.join()
