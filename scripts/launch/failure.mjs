/** Something the person at the terminal can put right: one line, and the full output of a step that failed. */
export class Failure extends Error {
  name = 'Failure'
  constructor(line, output = '') {
    super(line)
    this.output = output
  }
}

/** The file system's errors in plain words; anything else is returned as it is. */
export function explained(error) {
  const place = error?.path ?? 'the data folder'
  if (error?.code === 'EACCES' || error?.code === 'EPERM' || error?.code === 'EROFS')
    return new Failure(`Cairn may not write to ${place}. Make it writable for this account, or set DATABASE_URL to another place.`)
  if (error?.code === 'ENOSPC') return new Failure(`The disk is full: ${place} cannot be written.`)
  if (error?.code === 'ENOTDIR' || error?.code === 'EEXIST') return new Failure(`${place} is a file where Cairn needs a folder.`)
  return error
}
