/** The Node that serves: the running one when it is new enough, otherwise the one that came with the other packages. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'

/** argon2 in node:crypto, and TypeScript files without a build. */
const oldest = [24, 7]

/** @throws Failure when there is none for this machine */
export function nodeBinary() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const places = [`node-${platform}/bin/${name}`, `node-bin-${platform}/bin/${name}`, `.bin/${name}`].map((it) =>
    join(root, 'node_modules', it),
  )
  const found = places.find((it) => existsSync(it))
  if (found) return found
  throw new Failure(
    `Cairn needs Node ${oldest.join('.')} or newer, and npm has none for ${platform} (this is ${process.version}). See https://nodejs.org.`,
  )
}
