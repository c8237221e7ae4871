// Strokes of the icons.
// SPDX-License-Identifier: MIT
#include "ui/icons.h"

#include "ui/imgui_frame.h"

namespace ebb::ui {

namespace {

/// Turns the icon grid (24 by 24) into strokes on the draw list, with round joints and ends.
class Pen {
public:
    Pen(ImDrawList& list,
        const ImVec2& center,
        float size,
        std::uint32_t color,
        float stroke,
        bool mirrored)
        : list_(list), center_(center), scale_(size / 24), way_(mirrored ? -scale_ : scale_),
          color_(color), stroke_(stroke) {}

    Pen& move(float x, float y) {
        finish();
        list_.PathLineTo(at(x, y));
        start_ = end_ = at(x, y);
        return *this;
    }
    Pen& line(float x, float y) {
        list_.PathLineTo(at(x, y));
        end_ = at(x, y);
        open_ = true;
        return *this;
    }
    Pen& curve(float ax, float ay, float bx, float by, float x, float y) {
        list_.PathBezierCubicCurveTo(at(ax, ay), at(bx, by), at(x, y), 12);
        end_ = at(x, y);
        open_ = true;
        return *this;
    }
    /// Two crests and two troughs from the left to the right edge.
    Pen& ripple(float y) {
        return move(3, y)
            .curve(5.2f, y, 5.2f, y - 2, 7.5f, y - 2)
            .curve(9.8f, y - 2, 9.8f, y, 12, y)
            .curve(14.2f, y, 14.2f, y - 2, 16.5f, y - 2)
            .curve(18.8f, y - 2, 18.8f, y, 21, y);
    }
    Pen& circle(float x, float y, float radius) {
        finish();
        list_.AddCircle(at(x, y), radius * scale_, color_, 0, stroke_);
        return *this;
    }
    Pen& dot(float x, float y, float radius) {
        finish();
        list_.AddCircleFilled(at(x, y), radius * scale_, color_);
        return *this;
    }
    Pen& close() {
        if (open_) {
            stroke_path(list_, color_, stroke_, true);
            open_ = false;
        }
        return *this;
    }
    void finish() {
        if (open_) {
            stroke_path(list_, color_, stroke_);
            list_.AddCircleFilled(start_, stroke_ / 2, color_);
            list_.AddCircleFilled(end_, stroke_ / 2, color_);
            open_ = false;
        } else {
            list_.PathClear();
        }
    }

private:
    ImVec2 at(float x, float y) const {
        return {center_.x + (x - 12) * way_, center_.y + (y - 12) * scale_};
    }

    ImDrawList& list_;
    ImVec2 center_;
    ImVec2 start_{};
    ImVec2 end_{};
    float scale_;
    float way_; ///< Along a line.
    std::uint32_t color_;
    float stroke_;
    bool open_ = false;
};

/// Whether it says where something is in the order of reading.
bool points(Icon icon) {
    return icon == Icon::Back || icon == Icon::Forward || icon == Icon::Undo || icon == Icon::Bars;
}

} // namespace

void draw_icon(ImDrawList& list,
               Icon icon,
               const ImVec2& center,
               float size,
               std::uint32_t color,
               float stroke,
               bool mirrored) {
    Pen pen(list, center, size, color, stroke, mirrored && points(icon));
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Sun:
        pen.circle(12, 6.6f, 3.2f).ripple(15).ripple(19.6f);
        break;
    case Icon::Rings:
        pen.circle(12, 12, 2.8f).circle(12, 12, 6.1f).circle(12, 12, 9.4f);
        break;
    case Icon::Feather:
        pen.move(5, 20).curve(6, 16, 10, 4, 19.5f, 4).curve(18.5f, 10, 15, 15, 8.2f, 16);
        pen.move(5, 20).line(12.5f, 11);
        break;
    case Icon::Bars:
        pen.move(4, 19).line(4, 10).move(9.3f, 19).line(9.3f, 5);
        pen.move(14.7f, 19).line(14.7f, 12).move(20, 19).line(20, 8);
        break;
    case Icon::Dots:
        pen.dot(5.5f, 12, 1.7f).dot(12, 12, 1.7f).dot(18.5f, 12, 1.7f);
        break;
    case Icon::Check:
        pen.move(5, 12.6f).line(9.6f, 17.2f).line(19, 7.4f);
        break;
    case Icon::Drop:
        pen.move(12, 3.6f)
            .curve(16, 8.4f, 17.6f, 11.2f, 17.6f, 14.2f)
            .curve(17.6f, 17.4f, 15.1f, 19.9f, 12, 19.9f)
            .curve(8.9f, 19.9f, 6.4f, 17.4f, 6.4f, 14.2f)
            .curve(6.4f, 11.2f, 8, 8.4f, 12, 3.6f)
            .close();
        break;
    case Icon::Pause:
        pen.move(9, 6).line(9, 18).move(15, 6).line(15, 18);
        break;
    case Icon::HideEye:
        pen.move(3, 12).curve(5, 8.5f, 8.2f, 6, 12, 6).curve(15.8f, 6, 19, 8.5f, 21, 12);
        pen.curve(19, 15.5f, 15.8f, 18, 12, 18).curve(8.2f, 18, 5, 15.5f, 3, 12).close();
        pen.move(4, 20.4f).line(20, 3.6f);
        break;
    case Icon::Back:
        pen.move(14.6f, 5).line(8, 12).line(14.6f, 19);
        break;
    case Icon::Forward:
        pen.move(9.4f, 5).line(16, 12).line(9.4f, 19);
        break;
    case Icon::Plus:
        pen.move(12, 5).line(12, 19).move(5, 12).line(19, 12);
        break;
    case Icon::Minus:
        pen.move(6, 12).line(18, 12);
        break;
    case Icon::Close:
        pen.move(6, 6).line(18, 18).move(18, 6).line(6, 18);
        break;
    case Icon::SoundOff:
    case Icon::Sound:
        pen.move(4, 10).line(4, 14).line(7.4f, 14).line(12, 18).line(12, 6).line(7.4f, 10).close();
        if (icon == Icon::Sound) {
            pen.move(16, 9).curve(17.3f, 10.8f, 17.3f, 13.2f, 16, 15);
            pen.move(18.8f, 6.4f).curve(21.4f, 9.7f, 21.4f, 14.3f, 18.8f, 17.6f);
        } else {
            pen.move(16, 9.6f).line(20.8f, 14.4f).move(20.8f, 9.6f).line(16, 14.4f);
        }
        break;
    case Icon::Lock:
        pen.move(6, 11).line(18, 11).line(18, 20).line(6, 20).close();
        pen.move(8.5f, 11).line(8.5f, 8);
        pen.curve(8.5f, 6, 10, 4.5f, 12, 4.5f).curve(14, 4.5f, 15.5f, 6, 15.5f, 8).line(15.5f, 11);
        break;
    case Icon::Undo:
        pen.move(9, 5).line(4.6f, 9.4f).line(9, 13.8f);
        pen.move(4.6f, 9.4f).line(14, 9.4f);
        pen.curve(17, 9.4f, 19.4f, 11.6f, 19.4f, 14.4f).curve(19.4f, 17.2f, 17, 19, 14, 19);
        break;
    case Icon::Trash:
        pen.move(5, 7).line(19, 7).move(9, 7).line(9.6f, 4).line(14.4f, 4).line(15, 7);
        pen.move(6.6f, 7).line(7.6f, 20).line(16.4f, 20).line(17.4f, 7);
        break;
    case Icon::Search:
        pen.circle(10.6f, 10.6f, 6).move(15.2f, 15.2f).line(20, 20);
        break;
    case Icon::Heart:
        pen.move(12, 20)
            .curve(5, 15.5f, 3.4f, 12.4f, 3.4f, 9.4f)
            .curve(3.4f, 6.8f, 5.4f, 4.8f, 7.8f, 4.8f)
            .curve(9.6f, 4.8f, 11.2f, 5.8f, 12, 7.6f)
            .curve(12.8f, 5.8f, 14.4f, 4.8f, 16.2f, 4.8f)
            .curve(18.6f, 4.8f, 20.6f, 6.8f, 20.6f, 9.4f)
            .curve(20.6f, 12.4f, 19, 15.5f, 12, 20)
            .close();
        break;
    case Icon::Calendar:
        pen.move(4.5f, 6).line(19.5f, 6).line(19.5f, 20).line(4.5f, 20).close();
        pen.move(4.5f, 10.5f).line(19.5f, 10.5f).move(8.5f, 3.5f).line(8.5f, 7.5f);
        pen.move(15.5f, 3.5f).line(15.5f, 7.5f);
        pen.dot(9, 15.2f, 1.2f).dot(15, 15.2f, 1.2f);
        break;
    case Icon::Up:
        pen.move(6, 14.5f).line(12, 8.5f).line(18, 14.5f);
        break;
    case Icon::Down:
        pen.move(6, 9.5f).line(12, 15.5f).line(18, 9.5f);
        break;
    case Icon::Box:
        pen.move(4, 5).line(20, 5).line(20, 9.5f).line(4, 9.5f).close();
        pen.move(5.5f, 9.5f).line(5.5f, 19.5f).line(18.5f, 19.5f).line(18.5f, 9.5f);
        pen.move(10, 13.2f).line(14, 13.2f);
        break;
    }
    pen.finish();
}

} // namespace ebb::ui
