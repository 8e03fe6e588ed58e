// The command behind *Check my work*. JupyterLite drops all waiting cells once one of them fails, so "Run All" would
// stop at the first exercise that is still to be done. Here each cell waits for the one before it, failed or not.

let shared; // JupyterLab's own modules, by name and version

const isCheck = (cell) => (cell.getMetadata('nbgrader')?.grade_id ?? '').startsWith('check_');
const passed = (cell) =>
  cell.executionCount !== null && !cell.outputs.toJSON().some((output) => output.output_type === 'error');

async function load(name) {
  const [module] = Object.values(shared[name]);
  return (await module.get())();
}

async function checkMyWork(app) {
  const panel = app.shell.currentWidget;
  if (!panel?.content?.model?.cells) return;
  const { NotebookActions } = await load('@jupyterlab/notebook');
  await panel.sessionContext.ready;
  const cells = panel.content.widgets.filter((cell) => cell.model.type === 'code');
  for (const cell of cells) await NotebookActions.runCells(panel.content, [cell], panel.sessionContext);
  const checks = cells.map((cell) => cell.model).filter(isCheck);
  const count = checks.filter(passed).length;
  await app.commands.execute('apputils:notify', {
    message: `${count} of ${checks.length} checks passed.`,
    type: count === checks.length ? 'success' : 'warning',
    options: { autoClose: 15000 }
  });
}

const plugin = {
  id: 'autograder-check:run',
  autoStart: true,
  activate: (app) => {
    app.commands.addCommand('autograder-check:run', {
      label: 'Check my work',
      caption: 'Run all cells, and with them every check',
      execute: () => checkMyWork(app)
    });
    const narrow = window.innerWidth < 760; // the list of files would leave no room for the notebook
    app.restored.then(() => narrow && app.shell.collapseLeft());
  }
};

// What JupyterLab expects of an extension: a container that gives out one module.
window._JUPYTERLAB = window._JUPYTERLAB ?? {};
window._JUPYTERLAB['autograder-check'] = {
  init: (scope) => {
    shared = scope;
  },
  get: async () => () => ({ __esModule: true, default: [plugin] })
};
