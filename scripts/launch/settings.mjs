/** What the server is started with: the caller's environment and .env, completed for a machine of one's own. */
import { existsSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root } from './root.mjs'
import { keptSecret } from './secret.mjs'

const local = ['127.0.0.1', 'localhost', '::1']
const demoDatabase = 'file:./data/demo.db'

/** @returns the environment variables for everything that follows; lib/env.ts checks them */
export function settings({ demo }) {
  if (existsSync(join(root, '.env'))) process.loadEnvFile?.(join(root, '.env'))
  const given = process.env
  const databaseUrl = demo ? demoDatabase : given.DATABASE_URL || 'file:./data/cairn.db'
  const host = given.HOST || '127.0.0.1'
  const port = given.PORT || '3000'
  const origin = (given.CAIRN_ORIGIN || given.NEXTAUTH_URL || (local.includes(host) ? `http://${host}:${port}` : '')).replace(/\/+$/, '')
  const secret = given.CAIRN_SECRET || given.NEXTAUTH_SECRET || keptSecret(dataFolder(databaseUrl))
  const names = { CAIRN_ORIGIN: origin, NEXTAUTH_URL: origin, CAIRN_SECRET: secret, NEXTAUTH_SECRET: secret }
  const mail = demo ? demoMail({ host, origin }) : {}
  return { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: databaseUrl, HOST: host, PORT: port, ...names, ...mail }
}

/** The demonstration writes to nobody: its mails go to a page of its own, where only this machine can reach it. */
function demoMail({ host, origin }) {
  const isHere = local.includes(host) && URL.canParse(origin) && local.includes(new URL(origin).hostname)
  return { CAIRN_SMTP_URL: '', CAIRN_MAIL_FROM: '', CAIRN_MAILBOX: isHere ? 'on' : 'off' }
}

/** The demonstration starts from nothing each time. */
export function forgetDemo() {
  for (const end of ['', '-wal', '-shm']) rmSync(`${fileOf(demoDatabase)}${end}`, { force: true })
}

const fileOf = (url) => resolve(root, url.replace(/^file:/, '').replace(/\?.*$/, ''))
const dataFolder = (url) => (url.startsWith('file:') ? dirname(fileOf(url)) : join(root, 'data'))
