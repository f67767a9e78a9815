import type { StockGoodsDto } from '../../../api/contract-stockpile.ts';

/** A form with its grade, in words: `metal ingot, grade II`. */
export const formWords = ({ formName, grade }: StockGoodsDto): string =>
  grade === null ? formName : `${formName}, ${grade}`;

/** Material, form and grade in words. */
export const goodsWords = (goods: StockGoodsDto): string => `${goods.materialName}: ${formWords(goods)}`;

/** Address of a lot's page. */
export const lotAddress = (holder: string, lot: string): string =>
  `/stockpile/lots/${encodeURIComponent(holder)}/${encodeURIComponent(lot)}`;
