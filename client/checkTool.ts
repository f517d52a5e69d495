/** The tool with which an agent in the editor asks what differs by start method in a file. */

import * as vscode from "vscode";
import { type ExtensionContext, l10n, workspace } from "vscode";
import type { Server } from "./server.ts";
import { fileNamed } from "./toolFiles.ts";
import { registerTool, type ToolsApi } from "./toolsApi.ts";

interface CheckInput {
  readonly path: string;
}

export function registerCheckTool(context: ExtensionContext, server: Server): void {
  registerTool<CheckInput>(vscode as ToolsApi, context, "forkcast_check", {
    prepareInvocation: ({ input }) => ({ invocationMessage: l10n.t("Checking {0}", input.path) }),
    async answer({ input }) {
      const file = fileNamed(input.path);
      // Of what VS Code has opened the server knows the text, also where it is not saved.
      await workspace.openTextDocument(file);
      const found = await (await server()).findings(file.toString());
      if (found.length === 0) return `Nothing that differs by start method was found in ${input.path}.`;
      const lines = found.map(
        ({ range, code, message }) => `${input.path}:${range.start.line + 1}: ${code}: ${message}`,
      );
      return [...lines, "", "Lines are counted from 1. Each rule is explained in docs/rules/<rule>.md."].join("\n");
    },
  });
}
