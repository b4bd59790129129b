from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _define
from attrs import field as _field

from .. import wire as _wire
from ..types import UNSET, Unset


@_define
class ThemeStyles(_wire.Model[Any]):
    background_color: str | Unset = UNSET
    background_x_padding: float | Unset = UNSET
    background_y_padding: float | Unset = UNSET
    body_color: str | Unset = UNSET
    body_font_category: str | Unset = UNSET
    body_font_family: str | Unset = UNSET
    body_x_padding: float | Unset = UNSET
    body_y_padding: float | Unset = UNSET
    border_color: str | Unset = UNSET
    border_radius: float | Unset = UNSET
    border_width: float | Unset = UNSET
    button_body_color: str | Unset = UNSET
    button_body_x_padding: float | Unset = UNSET
    button_body_y_padding: float | Unset = UNSET
    button_border_color: str | Unset = UNSET
    button_border_radius: float | Unset = UNSET
    button_border_width: float | Unset = UNSET
    button_text_color: str | Unset = UNSET
    button_text_font_size: float | Unset = UNSET
    button_text_format: float | Unset = UNSET
    divider_border_width: float | Unset = UNSET
    divider_color: str | Unset = UNSET
    heading_1_color: str | Unset = UNSET
    heading_1_font_size: float | Unset = UNSET
    heading_1_letter_spacing: float | Unset = UNSET
    heading_1_line_height: float | Unset = UNSET
    heading_2_color: str | Unset = UNSET
    heading_2_font_size: float | Unset = UNSET
    heading_2_letter_spacing: float | Unset = UNSET
    heading_2_line_height: float | Unset = UNSET
    heading_3_color: str | Unset = UNSET
    heading_3_font_size: float | Unset = UNSET
    heading_3_letter_spacing: float | Unset = UNSET
    heading_3_line_height: float | Unset = UNSET
    text_base_color: str | Unset = UNSET
    text_base_font_size: float | Unset = UNSET
    text_base_letter_spacing: float | Unset = UNSET
    text_base_line_height: float | Unset = UNSET
    text_link_color: str | Unset = UNSET
    additional_properties: dict[str, Any] = _field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = _wire.encode(
            {
                **self.additional_properties,
                "backgroundColor": self.background_color,
                "backgroundXPadding": self.background_x_padding,
                "backgroundYPadding": self.background_y_padding,
                "bodyColor": self.body_color,
                "bodyFontCategory": self.body_font_category,
                "bodyFontFamily": self.body_font_family,
                "bodyXPadding": self.body_x_padding,
                "bodyYPadding": self.body_y_padding,
                "borderColor": self.border_color,
                "borderRadius": self.border_radius,
                "borderWidth": self.border_width,
                "buttonBodyColor": self.button_body_color,
                "buttonBodyXPadding": self.button_body_x_padding,
                "buttonBodyYPadding": self.button_body_y_padding,
                "buttonBorderColor": self.button_border_color,
                "buttonBorderRadius": self.button_border_radius,
                "buttonBorderWidth": self.button_border_width,
                "buttonTextColor": self.button_text_color,
                "buttonTextFontSize": self.button_text_font_size,
                "buttonTextFormat": self.button_text_format,
                "dividerBorderWidth": self.divider_border_width,
                "dividerColor": self.divider_color,
                "heading1Color": self.heading_1_color,
                "heading1FontSize": self.heading_1_font_size,
                "heading1LetterSpacing": self.heading_1_letter_spacing,
                "heading1LineHeight": self.heading_1_line_height,
                "heading2Color": self.heading_2_color,
                "heading2FontSize": self.heading_2_font_size,
                "heading2LetterSpacing": self.heading_2_letter_spacing,
                "heading2LineHeight": self.heading_2_line_height,
                "heading3Color": self.heading_3_color,
                "heading3FontSize": self.heading_3_font_size,
                "heading3LetterSpacing": self.heading_3_letter_spacing,
                "heading3LineHeight": self.heading_3_line_height,
                "textBaseColor": self.text_base_color,
                "textBaseFontSize": self.text_base_font_size,
                "textBaseLetterSpacing": self.text_base_letter_spacing,
                "textBaseLineHeight": self.text_base_line_height,
                "textLinkColor": self.text_link_color,
            }
        )
        return result

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        data = dict(src_dict)
        result = cls(
            background_color=_wire.optional(data, "backgroundColor", _wire.string),
            background_x_padding=_wire.optional(data, "backgroundXPadding", _wire.number),
            background_y_padding=_wire.optional(data, "backgroundYPadding", _wire.number),
            body_color=_wire.optional(data, "bodyColor", _wire.string),
            body_font_category=_wire.optional(data, "bodyFontCategory", _wire.string),
            body_font_family=_wire.optional(data, "bodyFontFamily", _wire.string),
            body_x_padding=_wire.optional(data, "bodyXPadding", _wire.number),
            body_y_padding=_wire.optional(data, "bodyYPadding", _wire.number),
            border_color=_wire.optional(data, "borderColor", _wire.string),
            border_radius=_wire.optional(data, "borderRadius", _wire.number),
            border_width=_wire.optional(data, "borderWidth", _wire.number),
            button_body_color=_wire.optional(data, "buttonBodyColor", _wire.string),
            button_body_x_padding=_wire.optional(data, "buttonBodyXPadding", _wire.number),
            button_body_y_padding=_wire.optional(data, "buttonBodyYPadding", _wire.number),
            button_border_color=_wire.optional(data, "buttonBorderColor", _wire.string),
            button_border_radius=_wire.optional(data, "buttonBorderRadius", _wire.number),
            button_border_width=_wire.optional(data, "buttonBorderWidth", _wire.number),
            button_text_color=_wire.optional(data, "buttonTextColor", _wire.string),
            button_text_font_size=_wire.optional(data, "buttonTextFontSize", _wire.number),
            button_text_format=_wire.optional(data, "buttonTextFormat", _wire.number),
            divider_border_width=_wire.optional(data, "dividerBorderWidth", _wire.number),
            divider_color=_wire.optional(data, "dividerColor", _wire.string),
            heading_1_color=_wire.optional(data, "heading1Color", _wire.string),
            heading_1_font_size=_wire.optional(data, "heading1FontSize", _wire.number),
            heading_1_letter_spacing=_wire.optional(data, "heading1LetterSpacing", _wire.number),
            heading_1_line_height=_wire.optional(data, "heading1LineHeight", _wire.number),
            heading_2_color=_wire.optional(data, "heading2Color", _wire.string),
            heading_2_font_size=_wire.optional(data, "heading2FontSize", _wire.number),
            heading_2_letter_spacing=_wire.optional(data, "heading2LetterSpacing", _wire.number),
            heading_2_line_height=_wire.optional(data, "heading2LineHeight", _wire.number),
            heading_3_color=_wire.optional(data, "heading3Color", _wire.string),
            heading_3_font_size=_wire.optional(data, "heading3FontSize", _wire.number),
            heading_3_letter_spacing=_wire.optional(data, "heading3LetterSpacing", _wire.number),
            heading_3_line_height=_wire.optional(data, "heading3LineHeight", _wire.number),
            text_base_color=_wire.optional(data, "textBaseColor", _wire.string),
            text_base_font_size=_wire.optional(data, "textBaseFontSize", _wire.number),
            text_base_letter_spacing=_wire.optional(data, "textBaseLetterSpacing", _wire.number),
            text_base_line_height=_wire.optional(data, "textBaseLineHeight", _wire.number),
            text_link_color=_wire.optional(data, "textLinkColor", _wire.string),
        )
        result.additional_properties = data
        return result
