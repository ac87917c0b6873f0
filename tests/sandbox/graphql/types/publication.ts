import { isPublishedOn } from '../../availability.ts'
import { gid } from '../../store/ids.ts'
import type { Product, Publication, Publishing, Variant } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Context, type Fields, same, toDateTime, typed } from '../context.ts'
import { idArgument } from './read.ts'

export const publicationFields: Fields<Publication> = {
  ...same<Publication>('name'),
  id: (one) => gid('Publication', one.id),
  autoPublish: () => false,
  supportsFuturePublishing: (one) => one.handle === 'online_store',
  catalog: (one) => typed('AppCatalog', { publication: one }),
  channels: (one, args, context) => toConnection([one], args, context, (channel) => channel.channelId),
}

export const catalogFields: Fields<{ publication: Publication }> = {
  id: ({ publication }) => gid('AppCatalog', publication.catalogId),
  title: ({ publication }) => publication.name,
  status: () => 'ACTIVE',
  publication: ({ publication }) => publication,
}

export const channelFields: Fields<Publication> = {
  id: (one) => gid('Channel', one.channelId),
  name: (one) => one.name,
  handle: (one) => one.handle,
  supportsFuturePublishing: (one) => one.handle === 'online_store',
}

/** A publication of a product or of a variant, published or staged. */
export type ResourcePublication = { publishing: Publishing; of: Product | Variant; type: string }

export const resourcePublicationFields: Fields<ResourcePublication> = {
  isPublished: ({ publishing }, _args, { now }) => Date.parse(publishing.publishDate) <= now.getTime(),
  publishDate: ({ publishing }) => toDateTime(publishing.publishDate),
  publication: ({ publishing }, _args, { shop }) => shop.publications.get(publishing.publicationId),
  publishable: ({ of, type }) => typed(type, of),
}

/** The fields of `Publishable`, for products and variants alike. */
export function publishableFields<T extends Product | Variant>(type: string): Fields<T> {
  const pages = (of: T, args: Record<string, unknown>, context: Context) =>
    toConnection(
      resourcePublications(of, type, args, context),
      args,
      context,
      (one) => one.publishing.publicationId,
    )
  return {
    publishedOnPublication: (of, args, { now }) =>
      isPublishedOn(of.publishings, idArgument(args.publicationId, 'Publication'), now),
    resourcePublicationsV2: pages,
    resourcePublications: pages,
    resourcePublicationsCount: (of, args, context) => ({
      count: resourcePublications(of, type, args, context).length,
      precision: 'EXACT',
    }),
    unpublishedPublications: (of, args, context) =>
      toConnection(
        [...context.shop.publications.values()].filter(
          (one) => !isPublishedOn(of.publishings, one.id, context.now),
        ),
        args,
        context,
        (one) => one.id,
      ),
  }
}

function resourcePublications(
  of: Product | Variant,
  type: string,
  args: Record<string, unknown>,
  { now }: Context,
): ResourcePublication[] {
  if (args.catalogType && args.catalogType !== 'APP') return []
  const publishings = of.publishings.filter(
    (one) => args.onlyPublished === false || Date.parse(one.publishDate) <= now.getTime(),
  )
  return publishings.map((publishing) => ({ publishing, of, type }))
}
