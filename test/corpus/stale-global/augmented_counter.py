# about: A run number is counted up between rounds; the children of every round read it.
# run: fork=ok spawn=ok
# differs: variable round_number
from multiprocessing import Process

round_number = 0


def play(player):
    print("round", round_number, "player", player)  # expect: stale-global round_number


def one_round():
    global round_number
    round_number += 1
    for player in ("ann", "ben"):
        process = Process(target=play, args=(player,))
        process.start()
        process.join()


def main():
    for _ in range(2):
        one_round()


if __name__ == "__main__":
    main()
