import { contextBridge, ipcRenderer } from 'electron';
import { createIpcClient } from './ipc-client.ts';

contextBridge.exposeInMainWorld('ssoPreflight', createIpcClient(ipcRenderer));
