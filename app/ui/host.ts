import { createContext, useContext } from 'react'

/** What the page around the app can do for it: App Bridge in Shopify, PrestaShop's page later. */
export type HostPage = {
  /** Three words at most; never for errors. */
  toast: (message: string) => void
  /** Whether the admin draws the save bar; else the kit draws one of its own. */
  hasSaveBar: boolean
  /** Goes to an address of the admin itself ("shopify://admin/products/1"). */
  openInAdmin: (address: string) => void
  /** Shows the admin's own question for further rights; whether all were given. */
  askRights: (scopes: string[]) => Promise<boolean>
  /** A fresh session token, for a request that the browser doesn't sign by itself. */
  idToken: () => Promise<string>
}

const nowhere: HostPage = {
  toast: () => {},
  hasSaveBar: false,
  openInAdmin: () => {},
  askRights: async () => false,
  idToken: () => Promise.reject(new Error('no admin page around the app')),
}

export const HostContext = createContext<HostPage>(nowhere)

export const useHost = (): HostPage => useContext(HostContext)
