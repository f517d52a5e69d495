# about: A bound method is the target; what it calls on self reads a module global.
# run: fork=ok spawn=ok
# differs: variable dry_run fork=False spawn=True
from multiprocessing import Process

dry_run = True


class Deployer:
    def __init__(self, hosts):
        self.hosts = hosts

    def deploy(self):
        for host in self.hosts:
            self._copy(host)

    def _copy(self, host):
        if dry_run:  # expect: stale-global dry_run
            print("would copy to", host)
        else:
            print("copied to", host)

    def launch(self):
        process = Process(target=self.deploy)
        process.start()
        process.join()


def main():
    global dry_run
    dry_run = False
    Deployer(["web1", "web2"]).launch()


if __name__ == "__main__":
    main()
