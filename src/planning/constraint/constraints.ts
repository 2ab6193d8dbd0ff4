import { allowedSuppliers } from './allowed-suppliers.ts';
import { americanPurchases } from './american-purchases.ts';
import { budget } from './budget.ts';
import { capacity } from './capacity.ts';
import type { Constraint } from './constraint.ts';
import { coverage } from './coverage.ts';
import { europeanContent } from './european-content.ts';
import { expansion } from './expansion.ts';
import { fleetCommonality } from './fleet-commonality.ts';
import { interoperability } from './interoperability.ts';
import { jointOrders } from './joint-orders.ts';
import { supplierShare } from './supplier-share.ts';
import { usDependence } from './us-dependence.ts';

/** Every rule of the model, in the order of its rows. */
export const constraints: readonly Constraint[] = [
  coverage,
  capacity,
  expansion,
  budget,
  europeanContent,
  interoperability,
  supplierShare,
  americanPurchases,
  fleetCommonality,
  jointOrders,
  usDependence,
  allowedSuppliers,
];
