/** Makes the bundled scripts of a folder smaller; esbuild does not go as far as terser. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";

/** With this, idb adds short cuts and iterators to a database; we use neither. */
const LEFT_OUT = ["replaceTraps"];

const compress = { passes: 3, pure_funcs: LEFT_OUT };
const [, , folder = "."] = process.argv;
for (const name of await readdir(folder)) {
  if (!name.endsWith(".js")) continue;
  const path = `${folder}/${name}`;
  const { code = "" } = await minify(await readFile(path, "utf8"), { ecma: 2020, compress });
  await writeFile(path, code);
}
