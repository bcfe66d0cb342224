/** The request header in which the proxy tells a page its own path and query: Next does not. */
export const pathHeader = 'x-cairn-path'
