# about: main() is called at the end of the script without a guard and maps over an executor
# run: fork=ok spawn=exception
# differs: output
import json
from concurrent.futures import ProcessPoolExecutor

REGIONS = ["north", "south", "east"]


def build(region):
    return {"region": region, "rows": len(region) * 10}


def main():
    with ProcessPoolExecutor(max_workers=2) as executor:
        reports = list(executor.map(build, REGIONS))  # expect: missing-main-guard executor.map
    print(json.dumps(reports))


main()  # or: missing-main-guard main()
