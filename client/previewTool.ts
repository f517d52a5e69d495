/** The tool with which an agent in the editor has a script run under the start methods, once a person agrees. */

import * as vscode from "vscode";
import { type ExtensionContext, l10n, MarkdownString, workspace } from "vscode";
import { isStartMethod } from "../protocol/methods.ts";
import { comparisonAsMarkdown } from "../reports/markdown.ts";
import { joinArguments } from "./commandLine.ts";
import type { Job } from "./jobs.ts";
import { usualMethods } from "./methods.ts";
import type { Previews } from "./previews.ts";
import { chooseScript } from "./script.ts";
import { fileNamed } from "./toolFiles.ts";
import { registerTool, type ToolsApi } from "./toolsApi.ts";

interface PreviewInput {
  readonly path: string;
  readonly arguments?: readonly string[];
  readonly methods?: readonly string[];
}

export function registerPreviewTool(context: ExtensionContext, previews: Previews): void {
  registerTool<PreviewInput>(vscode as ToolsApi, context, "forkcast_preview", {
    prepareInvocation: ({ input }) => ({
      invocationMessage: l10n.t("Running {0} under each start method", input.path),
      confirmationMessages: {
        title: l10n.t("Run this script under each start method?"),
        message: new MarkdownString(l10n.t("It does all that it does when you run it:")).appendCodeblock(
          joinArguments(["python", fileNamed(input.path).fsPath, ...(input.arguments ?? [])]),
          "sh",
        ),
      },
    }),
    async answer({ input }, token) {
      if (!workspace.isTrusted) throw new Error("The workspace is not trusted: nothing was run.");
      const job = await jobOf(input);
      token.onCancellationRequested(() => previews.stop(job.script));
      const comparison = await previews.run(job);
      if (!comparison) throw new Error("The run was stopped, or it could not be compared; the person was told why.");
      return comparisonAsMarkdown(comparison);
    },
  });
}

async function jobOf(input: PreviewInput): Promise<Job> {
  const script = await chooseScript(fileNamed(input.path));
  if (!script) throw new Error("Nothing was run; the person was told why.");
  const methods = input.methods?.filter(isStartMethod) ?? [];
  return { script, methods: methods.length > 1 ? methods : usualMethods(), args: input.arguments ?? [] };
}
