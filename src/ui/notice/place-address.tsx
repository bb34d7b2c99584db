export interface PlaceAddressProps {
  readonly name: string
  readonly address: string | undefined
}

/** Where to go, in French as it stands on the door and on the street. */
export const PlaceAddress = ({ name, address }: PlaceAddressProps) => (
  <p>
    <strong lang="fr" dir="ltr">
      {name}
    </strong>
    {address !== undefined && (
      <>
        <br />
        <span lang="fr" dir="ltr">
          {address}
        </span>
      </>
    )}
  </p>
)
