/** A person at the workbench: looks at an editor, points, clicks and types; never calls an API. */

import type { FrameLocator, Locator, Page } from "playwright-core";

export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The line of the open editor that shows `text`. */
  line(text: string): Locator {
    return this.page.locator(".editor-instance .view-line", { hasText: text });
  }

  /** A lens above a line. */
  lens(title: string): Locator {
    return this.page.locator(".codelens-decoration a", { hasText: title });
  }

  /** The hover card that is open. */
  get card(): Locator {
    return this.page.locator(".monaco-hover:visible .hover-contents").filter({ hasText: /\S/ });
  }

  /** Rests the pointer on `word`, where the line that shows `text` mentions it last, until a card is open. */
  async pointAt(text: string, word: string): Promise<void> {
    // Lines may still move while the window takes its shape: then the word is looked for again, as a person does.
    for (let attempt = 0; attempt < 10; attempt++) {
      await this.#moveTo(text, word);
      const shown = this.card.first().waitFor({ timeout: 3000 });
      if (await shown.then(() => true).catch(() => false)) return;
    }
    throw new Error(`no card opens on ${word}`);
  }

  async #moveTo(text: string, word: string): Promise<void> {
    // The innermost pieces of a line are its tokens; the one of a word may begin with a blank, so aim at its end.
    const token = await this.line(text)
      .locator("span > span", { hasText: new RegExp(word) })
      .last()
      .boundingBox();
    if (token === null) throw new Error(`the line does not show ${word}`);
    const { x, y } = { x: token.x + token.width - 5, y: token.y + token.height / 2 };
    // A pointer that appears on the word does not move over it: come from its left.
    await this.page.mouse.move(x - 40, y);
    await this.page.mouse.move(x, y, { steps: 5 });
  }

  /** Opens the quick fixes for what stands in the line that shows `text`, at the last mention of `word`. */
  async quickFixes(text: string, word: string): Promise<Locator> {
    const fixes = this.page.locator(".action-widget:visible .monaco-list-row.action");
    // News about the file closes the list: then it is opened again.
    for (let attempt = 0; attempt < 10; attempt++) {
      await this.line(text)
        .locator("span > span", { hasText: new RegExp(word) })
        .last()
        .click();
      await this.page.keyboard.press("Control+.");
      const shown = fixes.first().waitFor({ timeout: 5000 });
      if (await shown.then(() => true).catch(() => false)) return fixes;
    }
    throw new Error(`no fix is offered for ${word}`);
  }

  /** Saves the open editor, and waits until nothing is left to be saved. */
  async save(): Promise<void> {
    await this.page.keyboard.press("Control+S");
    await this.page.locator(".tab.dirty").waitFor({ state: "detached" });
  }

  /** Runs a command from the palette. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.input.fill(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
  }

  /** Leaves the window to the editors. */
  async closeSideBar(): Promise<void> {
    await this.runCommand("View: Close Primary Side Bar");
    await this.page.locator(".part.sidebar").waitFor({ state: "hidden" });
  }

  /** Opens a file of the workspace by its name, as a person does who knows it. */
  async openFile(path: string): Promise<void> {
    const shown = path.slice(path.lastIndexOf("/") + 1);
    await this.page.keyboard.press("Control+P");
    await this.input.fill(path);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: shown }).first().click();
  }

  /** Titles of the commands that the palette offers for what is typed. */
  async offered(typed: string): Promise<string[]> {
    await this.page.keyboard.press("F1");
    await this.input.fill(`>${typed}`);
    const rows = this.page.locator(".quick-input-list .monaco-list-row .label-name");
    await rows.filter({ hasText: typed.trim() }).first().waitFor();
    const titles = await rows.allTextContents();
    await this.page.keyboard.press("Escape");
    return titles.map((title) => title.replaceAll("\u00a0", " "));
  }

  /** Answers the question at the top of the window. */
  async answer(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press("Enter");
  }

  /** Names a file in the dialog at the top of the window. */
  async chooseFile(path: string): Promise<void> {
    // The dialog writes the folder that it begins in when it has read that, maybe into what is typed: then type again.
    for (let attempt = 0; attempt < 10; attempt++) {
      await this.answer(path);
      const closed = this.input.waitFor({ state: "hidden", timeout: 5000 });
      if (await closed.then(() => true).catch(() => false)) return;
    }
    throw new Error(`the dialog does not take ${path}`);
  }

  /** A button of a message at the bottom of the window. */
  button(title: string): Locator {
    return this.page.locator(".notifications-toasts .monaco-button", { hasText: title });
  }

  /** A message at the bottom of the window. */
  message(text: string): Locator {
    return this.page.locator(".notifications-toasts .notification-list-item-message", { hasText: text });
  }

  /** The input at the top of the window: a question's, or the palette's. */
  get input(): Locator {
    return this.page.locator(".quick-input-widget:visible input.input");
  }

  /** Forkcast's item of the status bar. */
  status(text: string | RegExp): Locator {
    return this.page.locator(".statusbar-item", { hasText: "Forkcast" }).filter({ hasText: text });
  }

  /** The page inside the panel: VS Code keeps it in a frame within a frame. */
  get panel(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  /** The text of a cell of the panel's table: what `name` was under `method`. */
  valueInPanel(name: string, method: string): Locator {
    return this.panel.locator(`[data-row="${name}"] [data-method="${method}"]`).first();
  }
}
