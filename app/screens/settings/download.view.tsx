import { useState } from 'react'
import { Button, Stack, Text, useHost } from '../../ui/index.ts'

type DownloadProps = {
  label: string
  accessibleLabel: string
  /** Said in place when the file didn't come. */
  failed: string
  address: string
  fileName: string
}

/** A link can't carry the session token, so the file is fetched and then offered to the browser. */
async function saveFile(address: string, name: string, token: string): Promise<void> {
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${answer.status}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A file of ours, saved by the browser. */
export function DownloadButton({ label, accessibleLabel, failed, address, fileName }: DownloadProps) {
  const host = useHost()
  const [broken, setBroken] = useState(false)
  const download = async () => {
    setBroken(false)
    await host
      .idToken()
      .then((token) => saveFile(address, fileName, token))
      .catch(() => setBroken(true))
  }
  return (
    <Stack gap="tight">
      <Button small label={label} accessibleLabel={accessibleLabel} onClick={download} />
      {broken ? (
        <Text size="small" tone="wrong">
          {failed}
        </Text>
      ) : null}
    </Stack>
  )
}
