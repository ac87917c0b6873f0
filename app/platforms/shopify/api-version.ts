/** The Admin API version of every document, of the webhooks and of the schema they're checked against. */
export const apiVersion = '2026-10'
