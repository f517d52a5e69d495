/** A large comparison goes to the panel without its processes' variables, which the panel asks for. */

import { describe, expect, it } from "vitest";
import { lightened, variablesOf } from "../../client/lightening.ts";
import type { Finished } from "../../protocol/panel.ts";
import { argcopy } from "../panel/comparisons.ts";
import { large } from "../panel/large.ts";

describe("what is sent to the panel", () => {
  it("is all of a usual comparison", () => {
    const state = { phase: "done", comparison: argcopy(), note: "n" } as const;
    expect(lightened(state)).toBe(state);
  });

  it("of a large one is all but the variables", () => {
    const whole: Finished = { phase: "done", comparison: large(), note: "n" };
    const light = lightened(whole);
    expect(light).toMatchObject({ partial: true, note: "n" });
    const [first] = light.comparison.legs.spawn!.processes.slice(1);
    const [same] = whole.comparison.legs.spawn!.processes.slice(1);
    expect(first).toEqual({ ...same, state: {}, parentState: {} });
    expect(light.comparison.divergences).toBe(whole.comparison.divergences);
    expect(JSON.stringify(light).length).toBeLessThan(JSON.stringify(whole).length / 3);
  });

  it("are the variables of the processes that are asked for, under each method", () => {
    const comparison = argcopy();
    const { state, parentState } = comparison.legs.spawn!.processes.find(({ id }) => id === "2")!;
    const found = variablesOf(comparison, ["2", "no such"]);
    expect(Object.keys(found)).toEqual(["2"]);
    expect(found["2"]!.spawn).toEqual({ state, parentState });
    expect(Object.keys(found["2"]!)).toEqual(["fork", "spawn"]);
  });
});
