import L from 'leaflet';
import 'leaflet.markercluster';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import { outlines } from './outlines.ts';
import { reasonMarkup } from './reason-symbol.tsx';

/** A box on the map. */
export interface MapPoint {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly reasonId: string | null;
  /** Accessible name, and the text that appears under the pointer. */
  readonly title: string;
}

export interface MapTexts {
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Accessible name of a cluster. */
  readonly cluster: (count: number) => string;
}

const france: L.LatLngBoundsLiteral = [
  [41.3, -5.2],
  [51.2, 9.6],
];

/** The map: outlines, zoom, and points that are clustered where they are close. Leaflet draws it, outside of React. */
export class MapView {
  readonly #map: L.Map;
  readonly #cluster: L.MarkerClusterGroup;
  readonly #markers = new Map<string, L.Marker>();
  readonly #onSelect: (id: string) => void;

  constructor(element: HTMLElement, texts: MapTexts, onSelect: (id: string) => void) {
    this.#onSelect = onSelect;
    this.#map = L.map(element, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 4,
      maxZoom: 14,
      maxBounds: L.latLngBounds(france).pad(1),
      scrollWheelZoom: false, // the page scrolls over the map
    });
    L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(this.#map);
    L.geoJSON(outlines(), { interactive: false, style: { className: 'land' } }).addTo(this.#map);
    this.#map.fitBounds(france);
    this.#cluster = L.markerClusterGroup({
      maxClusterRadius: 44,
      showCoverageOnHover: false,
      animate: false,
      iconCreateFunction: (cluster) =>
        L.divIcon({
          className: 'cluster',
          iconSize: [34, 34],
          html: `<span aria-hidden="true">${cluster.getChildCount()}</span><span class="hidden">${texts.cluster(cluster.getChildCount())}</span>`,
        }),
    }).addTo(this.#map);
  }

  show(points: readonly MapPoint[]): void {
    this.#cluster.clearLayers();
    this.#markers.clear();
    for (const { id, latitude, longitude, reasonId, title } of points) {
      const icon = L.divIcon({ className: 'point', iconSize: [22, 22], html: reasonMarkup(reasonId) });
      const marker = L.marker([latitude, longitude], { icon, title, alt: title, riseOnHover: true });
      marker.on('click', () => this.#onSelect(id));
      marker.on('keypress', ({ originalEvent }: L.LeafletKeyboardEvent) => {
        if (originalEvent.key === 'Enter') this.#onSelect(id);
      });
      this.#markers.set(id, marker);
    }
    this.#cluster.addLayers([...this.#markers.values()]);
  }

  destroy(): void {
    this.#map.remove();
  }
}
