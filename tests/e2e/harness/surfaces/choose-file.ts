import type { PageDriver } from '../drive-page';

/** Hands the file field that matches a file of this name and text, as its dialog would. */
export async function chooseFile(page: PageDriver, css: string, name: string, text: string): Promise<void> {
  await page.evaluate(
    (field: string, fileName: string, content: string) => {
      const input = document.querySelector<HTMLInputElement>(field);
      if (!input) throw new Error(`No file field ${field}`);
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    css,
    name,
    text,
  );
}
