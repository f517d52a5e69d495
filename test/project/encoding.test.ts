import { describe, expect, it } from "vitest";
import { decodePython } from "../../project/encoding.ts";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("a Python file's bytes", () => {
  it("are UTF-8, with or without a byte order mark, which is no part of the text", () => {
    expect(decodePython(new TextEncoder().encode("größe = 1\n"))).toBe("größe = 1\n");
    expect(decodePython(new TextEncoder().encode("\uFEFFx = 1\n"))).toBe("x = 1\n");
  });

  it("are what the first or second line declares", () => {
    expect(decodePython(latin("# -*- coding: latin-1 -*-\ngröße = 1\n"))).toContain("größe");
    expect(decodePython(latin("#!/usr/bin/python\r\n# vim: set fileencoding=iso-8859-15 :\r\n\xa4 = 1"))).toContain(
      "€",
    );
    expect(decodePython(latin("# coding: cp1252\nx = '\x80'"))).toContain("€");
  });

  it("are UTF-8 where the declaration comes too late, or names what nobody knows", () => {
    expect(decodePython(latin("x = 1\n# coding: latin-1\n\xe9"))).toContain("\uFFFD");
    expect(decodePython(latin("# coding: rot13\n\xe9"))).toContain("\uFFFD");
  });

  it("are never an error", () => {
    expect(decodePython(Uint8Array.from({ length: 256 }, (_, byte) => byte))).toHaveLength(256);
    expect(decodePython(new Uint8Array())).toBe("");
  });
});
