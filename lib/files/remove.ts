/** Removes all files of one person: the last step of a deleted account. */
import { rm } from 'node:fs/promises'
import { filesFolder, folderOf } from './folder.ts'

/** After the transaction in which their rows went. Again does no harm. */
export async function removeFilesOf(userId: string, folder = filesFolder()): Promise<void> {
  await rm(folderOf(folder, userId), { recursive: true, force: true })
}
