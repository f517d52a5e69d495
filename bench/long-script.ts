/** A script as long as one wishes, with start sites spread over it: functions, classes, globals, a guard at the end. */

export function longScript({ lines, startSites }: { readonly lines: number; readonly startSites: number }): string {
  const blocks: string[] = [
    '"""Generated for a benchmark."""',
    "import multiprocessing",
    "from multiprocessing import Pool",
    "",
  ];
  const perSite = Math.floor((lines - 2 * startSites) / startSites);
  for (let site = 0; site < startSites; site++) {
    blocks.push(...block(site, perSite));
  }
  blocks.push('if __name__ == "__main__":');
  for (let site = 0; site < startSites; site++) blocks.push(`    setting_${site} = ${site + 1}`, `    start_${site}()`);
  return `${blocks.join("\n")}\n`;
}

/** About `lines` lines: a setting, a worker that reads it, the function that starts it, and plain code around them. */
function block(site: number, lines: number): string[] {
  const head = [
    `setting_${site} = 0`,
    "",
    `def worker_${site}(item):`,
    `    total = item * setting_${site}`,
    `    return helper_${site}_0(total)`,
    "",
    `def start_${site}():`,
    "    with Pool(2) as pool:",
    `        return pool.map(worker_${site}, range(10))`,
    "",
  ];
  const helpers: string[] = [];
  for (let index = 0; helpers.length + head.length < lines; index++) helpers.push(...helper(site, index));
  return [...head, ...helpers];
}

function helper(site: number, index: number): string[] {
  return [
    `def helper_${site}_${index}(value):`,
    `    """Adds what ${index} stands for."""`,
    "    parts = [part for part in str(value) if part.isdigit()]",
    "    if not parts:",
    "        return {'value': value, 'sum': 0}",
    "    for position, part in enumerate(parts):",
    "        value += int(part) * (position + 1)",
    "    return {'value': value, 'sum': sum(int(part) for part in parts)}",
    "",
  ];
}
