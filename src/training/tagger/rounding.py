"""Linear layers that learn with the rounding to eight bits that they will live with (Jacob et al. 2018)."""

import torch
from torch import nn
from torch.nn import functional as F

WEIGHT_STEPS, INPUT_STEPS = 63, 255


class RoundedLinear(nn.Linear):
    """In training, rounds as ONNX Runtime will: weights in seven bits for each output, the inputs of a text in eight."""

    on = True

    def forward(self, x):
        if not (self.training and self.on):
            return super().forward(x)
        return F.linear(_rounded_inputs(x), _rounded_weights(self.weight), self.bias)


def rounded(module):
    """The module with its linear layers replaced."""
    for name, child in module.named_children():
        if isinstance(child, nn.Linear):
            setattr(module, name, RoundedLinear(child.in_features, child.out_features))
    return module


def switch(model, on):
    """Whether the linear layers of the model round in training."""
    for module in model.modules():
        if isinstance(module, RoundedLinear):
            module.on = on


def _rounded_weights(weight):
    with torch.no_grad():
        step = weight.abs().amax(1, keepdim=True) / WEIGHT_STEPS
        error = (weight / step).round_().mul_(step).sub_(weight)
    return weight + error


def _rounded_inputs(x):
    with torch.no_grad():
        x32 = x.float()
        least, most = x32.amin((1, 2), keepdim=True).clamp(max=0), x32.amax((1, 2), keepdim=True).clamp(min=0)
        step = (most - least) / INPUT_STEPS
        error = (x32 / step).round_().mul_(step).sub_(x32).to(x.dtype)
    return x + error
