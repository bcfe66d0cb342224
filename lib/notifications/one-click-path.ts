/** Where mail programs post by themselves to stop mails (RFC 8058): from elsewhere, and without cookies. */
export const oneClickPath = '/unsubscribe/one-click'
