import { useLoaded } from '../../components/use-loaded';

const load = () => import('./PackagedTopics').then(({ PackagedTopics }) => PackagedTopics);

/** `PackagedTopics`, loaded when the store does not open. */
export function Meanwhile() {
  const PackagedTopics = useLoaded(true, load);
  return PackagedTopics ? <PackagedTopics /> : null;
}
