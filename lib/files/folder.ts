/** Where handed-in files lie: outside of everything that is served, in a folder for each person, under ids and never under their names. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env.ts'

/** The folder of all. Every process that serves one Cairn needs the same. */
export const filesFolder = (): string => env().filesFolder

/** Where a file lies while it is on its way. */
export const incomingFolder = (folder: string): string => join(folder, 'incoming')

/** @throws Error for an id that could lead elsewhere: no account has one. */
export function folderOf(folder: string, ownerId: string): string {
  if (!/^[a-zA-Z0-9-]{1,64}$/.test(ownerId)) throw new Error(`no folder for ${JSON.stringify(ownerId)}`)
  return join(folder, 'of', ownerId)
}

export const pathOf = (folder: string, { ownerId, id }: { ownerId: string; id: string }): string => join(folderOf(folder, ownerId), id)

/** Readable for the account that runs Cairn and nobody else. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
}
