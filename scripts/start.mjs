/** `npm start` and `npm run demo`: from a fresh clone to a running Cairn. Nothing but Node's own modules until they are installed. */
import './launch/node-version.mjs'

// Not before the line above has judged the Node that runs this.
const { start } = await import('./launch/start.mjs')
await start({ demo: process.argv.includes('--demo') })
