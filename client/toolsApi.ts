/**
 * As much of VS Code's language-model tools as is used: they came with VS Code 1.95, and the oldest that is supported has
 * none. https://code.visualstudio.com/api/extension-guides/ai/tools
 */

import type * as vscode from "vscode";

export interface Invocation<Input> {
  readonly input: Input;
}

export interface Preparation {
  readonly invocationMessage: string;
  /** With these a person is asked first. */
  readonly confirmationMessages?: { readonly title: string; readonly message: vscode.MarkdownString };
}

export interface Tool<Input> {
  prepareInvocation(invocation: Invocation<Input>): Preparation;
  /** Resolves with what the model reads; an error's message is for the model, too. */
  answer(invocation: Invocation<Input>, token: vscode.CancellationToken): Promise<string>;
}

/** What of the module `vscode` may be there. */
export interface ToolsApi {
  readonly lm?: {
    registerTool?(
      name: string,
      tool: {
        prepareInvocation(invocation: Invocation<never>): Preparation;
        invoke(invocation: Invocation<never>, token: vscode.CancellationToken): Promise<object>;
      },
    ): vscode.Disposable;
  };
  readonly LanguageModelToolResult?: new (content: readonly object[]) => object;
  readonly LanguageModelTextPart?: new (text: string) => object;
}

/** @param name as in the manifest. Does nothing where VS Code knows no tools. */
export function registerTool<Input>(
  { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text }: ToolsApi,
  context: Pick<vscode.ExtensionContext, "subscriptions">,
  name: string,
  tool: Tool<Input>,
): void {
  if (!lm?.registerTool || !Result || !Text) return;
  const registered = lm.registerTool(name, {
    prepareInvocation: (invocation) => tool.prepareInvocation(invocation),
    invoke: async (invocation, token) => new Result([new Text(await tool.answer(invocation, token))]),
  });
  context.subscriptions.push(registered);
}
