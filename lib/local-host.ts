/** Names of this machine itself, where nobody else can listen in. */
const local = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

export const isLocalHost = (host: string): boolean => local.has(host)
