/** `npm ci` refuses a lock that names a package without saying which; it happens when the lock is written on one platform only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../launch/failure.mjs'
import { root } from '../launch/root.mjs'

/** @throws Failure naming each optional package that a package wants and the lock lacks */
export async function checkLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const missing = []
  for (const [path, { version, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies))
      if (!resolves(packages, path, name)) missing.push(`${path}@${version} wants ${name}`)
  }
  if (missing.length > 0) throw new Failure('package-lock.json is not complete for all platforms.', missing.join('\n'))
}

/** As Node looks for it: beside the package, then in each folder above. */
function resolves(packages, path, name) {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true
    if (at === '') return false
    if (!at.includes('/node_modules/')) at = `/node_modules/${at}`
  }
}
