import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connectClient } from './client/connect-client.ts';
import { createAppStore, loadEverything } from './state/app-store.ts';
import { applyTheme, readTheme } from './state/theme.ts';
import { StoreContext } from './state/use-app.ts';
import './styles/all.css';

applyTheme(readTheme());
// A file that misses the drop zone must not replace the app by its own contents.
for (const name of ['dragover', 'drop'] as const)
  window.addEventListener(name, (event) => event.preventDefault());

const store = createAppStore(connectClient());
void loadEverything(store);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
