/** What `npm run check` says of texts that could not be translated. */

import { expect, it } from "vitest";
import { manifestProblems, textsIn } from "../../scripts/l10n.ts";

it("texts that are given to `l10n.t` are found, whatever stands around them", () => {
  const source = `
    // "A comment says nothing to people."
    const pattern = /"not a text either"/;
    window.showErrorMessage(
      l10n.t("There is no {0}.", name), { modal: true });
    const open = l10n.t('Open "it"');`;
  expect(textsIn(source)).toEqual({ translated: ["There is no {0}.", 'Open "it"'], missed: [] });
});

it("sentences that are not are missed, and so are single words where VS Code shows them", () => {
  const source = `
    import { window } from "vscode";
    log.info("A line of the log.");
    window.showErrorMessage("There is none.");
    const item = { label: "Open", id: "open", description: \`a table of many rows\` };`;
  expect(textsIn(source)).toEqual({
    translated: [],
    missed: ["There is none.", "Open", "a table of many rows"],
  });
});

it("a manifest names its texts by keys that exist, and no others exist", () => {
  const manifest = {
    displayName: "%displayName%",
    contributes: {
      commands: [
        { command: "a", title: "A" },
        { command: "b", title: "%command.b%" },
      ],
    },
  };
  expect(manifestProblems(manifest, { displayName: "Name", "command.c": "C" })).toEqual([
    "package.json.contributes.commands.0.title is a text: put it into package.nls.json",
    "package.nls.json lacks command.b",
    "package.nls.json has command.c, for which nobody asks",
  ]);
});
