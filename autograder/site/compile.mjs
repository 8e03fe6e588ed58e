// Compiles the Python files of an offline site ahead of time, in the very Python that will run them.
// node compile.mjs FOLDER: every wheel and the standard library in FOLDER are rewritten with .pyc in place of .py.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(join(folder, 'pyodide.mjs')));
const python = await loadPyodide({ indexURL: folder });

python.runPython(`
import importlib.util, marshal, struct, zipfile

def compiled(name, source):
    code = marshal.dumps(compile(source, name, "exec", dont_inherit=True, optimize=0))
    return importlib.util.MAGIC_NUMBER + struct.pack("<I", 1) + importlib.util.source_hash(source) + code

def compile_archive(path):
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(path + ".new", "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name.endswith(".py"):
                try:
                    name, content = name + "c", compiled(name, content)
                except SyntaxError:
                    pass  # files that are there to be broken, or for another Python
            after.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return path + ".new"
`);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.whl') || file === 'python_stdlib.zip')) {
  python.FS.writeFile('/archive', readFileSync(join(folder, name)));
  python.runPython('compile_archive("/archive")');
  writeFileSync(join(folder, name), python.FS.readFile('/archive.new'));
}
