/** Tools for agents need a VS Code that knows of tools; an older one is left as it is. */

import { describe, expect, it } from "vitest";
import { registerTool, type Tool, type ToolsApi } from "../../client/toolsApi.ts";

const greet: Tool<{ name: string }> = {
  prepareInvocation: ({ input }) => ({ invocationMessage: `Greeting ${input.name}` }),
  answer: async ({ input }) => `Hello ${input.name}`,
};

class Text {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

class Result {
  readonly content: readonly object[];
  constructor(content: readonly object[]) {
    this.content = content;
  }
}

function register(api: ToolsApi): { dispose(): unknown }[] {
  const subscriptions: { dispose(): unknown }[] = [];
  registerTool(api, { subscriptions }, "forkcast_greet", greet);
  return subscriptions;
}

describe("a tool for agents", () => {
  it.each([
    ["1.91, which has no language models", {}],
    ["1.92, which has them, and no tools", { lm: {} }],
    ["a version with another form of results", { lm: { registerTool: () => ({ dispose() {} }) } }],
  ])("is not there in VS Code %s, and nothing fails", (_, api) => {
    expect(register(api)).toEqual([]);
  });

  it("answers with text where there are tools", async () => {
    type Registered = Parameters<NonNullable<NonNullable<ToolsApi["lm"]>["registerTool"]>>[1];
    const tools = new Map<string, Registered>();
    const registerTool = (name: string, tool: Registered) => {
      tools.set(name, tool);
      return { dispose: () => tools.delete(name) };
    };
    const subscriptions = register({
      lm: { registerTool },
      LanguageModelToolResult: Result,
      LanguageModelTextPart: Text,
    });
    const invocation = { input: { name: "Ada" } as never };
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
    expect(tools.get("forkcast_greet")?.prepareInvocation(invocation)).toEqual({ invocationMessage: "Greeting Ada" });
    expect(await tools.get("forkcast_greet")?.invoke(invocation, token)).toEqual(new Result([new Text("Hello Ada")]));
    expect(subscriptions).toHaveLength(1);
  });
});
