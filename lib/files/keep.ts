/** Puts a file that came where it stays. Before its row is written: a file without a row is swept up, a row without a file is a loss. */
import { rename, rm } from 'node:fs/promises'
import { folderOf, makeFolder, pathOf } from './folder.ts'

export interface Kept {
  ownerId: string
  id: string
}

export async function keepBytes(folder: string, from: string, kept: Kept): Promise<void> {
  await makeFolder(folderOf(folder, kept.ownerId))
  await rename(from, pathOf(folder, kept))
}

/** Removes one file; that it is gone already is fine. */
export async function removeBytes(folder: string, kept: Kept): Promise<void> {
  await rm(pathOf(folder, kept), { force: true })
}
