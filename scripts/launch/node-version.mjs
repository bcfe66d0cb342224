/** Ends with one line on a Node that is too old to read the rest. Written so that such a Node can read it. */
const major = Number(process.versions.node.split('.')[0])

if (major < 20) {
  console.error('Cairn needs Node 20 or newer to start (this is ' + process.version + '). See https://nodejs.org.')
  process.exit(1)
}
