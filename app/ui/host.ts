import { createContext, useContext, useEffect, useState } from 'react'

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
  /** Whether a theme shows this part of ours, where the admin can tell. */
  askEmbed: (part: string) => Promise<'on' | 'off' | 'unknown'>
  /** A fresh session token, for a request that the browser doesn't sign by itself. */
  idToken: () => Promise<string>
}

const nowhere: HostPage = {
  toast: () => {},
  hasSaveBar: false,
  openInAdmin: () => {},
  askRights: async () => false,
  askEmbed: async () => 'unknown',
  idToken: () => Promise.reject(new Error('no admin page around the app')),
}

export const HostContext = createContext<HostPage>(nowhere)

export const useHost = (): HostPage => useContext(HostContext)

type Embed = 'on' | 'off' | 'unknown'

/** What the server knows of a theme, else what the admin tells once the screen is there. */
export function useEmbed(part: string, known: Embed): Embed {
  const { askEmbed } = useHost()
  const [told, setTold] = useState<Embed>('unknown')
  useEffect(() => {
    if (known !== 'unknown') return
    let isHere = true
    askEmbed(part).then(
      (answer) => isHere && setTold(answer),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [askEmbed, part, known])
  return known === 'unknown' ? told : known
}
